package fi.vuoro.channel.email;

import fi.vuoro.channel.Capabilities;
import fi.vuoro.channel.Capabilities.Feature;
import fi.vuoro.channel.Capabilities.Pace;
import fi.vuoro.channel.Channel;
import fi.vuoro.channel.Delivery;
import fi.vuoro.channel.Ear;
import fi.vuoro.channel.Listening;
import fi.vuoro.channel.Parcel;
import fi.vuoro.channel.Utterance;
import fi.vuoro.channel.email.address.Mailbox;
import fi.vuoro.channel.email.address.Stamps;
import fi.vuoro.channel.email.letter.Letter;
import fi.vuoro.channel.email.letter.Letters;
import fi.vuoro.channel.email.receiving.MailReader;
import fi.vuoro.channel.email.receiving.MailWatch;
import fi.vuoro.channel.email.sending.Envelope;
import fi.vuoro.channel.email.sending.Post;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** E-mail between customers and one address of ours. */
final class EmailChannel implements Channel<Letter> {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final EmailSettings settings;
  private final InstantSource clock;
  private final Stamps stamps;
  private final Letters letters;
  private final Post post;
  private final Envelope envelope;

  EmailChannel(EmailSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.stamps = new Stamps(settings.key(), Mailbox.domainOf(settings.from()));
    this.letters = new Letters(settings.name(), settings.imap().isPresent());
    this.post = new Post(settings.smtp(), clock, CONNECT, ANSWER);
    this.envelope =
        new Envelope(
            post.session(), settings.name(), settings.from(), settings.bounces(), stamps, clock);
  }

  @Override
  public String name() {
    return Email.NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        100_000,
        40,
        200,
        0,
        0,
        Set.of(
            Feature.RICH_TEXT,
            Feature.IMAGES,
            Feature.FILES_IN,
            Feature.REPEATABLE,
            Feature.REPLIES),
        null,
        new Pace(settings.perMinute(), Duration.ofMinutes(1)),
        new Pace(6, Duration.ofMinutes(1)));
  }

  @Override
  public List<Letter> render(Utterance utterance) {
    return List.of(letters.write(utterance));
  }

  @Override
  public Delivery send(Parcel<Letter> parcel) {
    if (Mailbox.read(parcel.address()).isEmpty()) {
      return new Delivery.Never(Delivery.Failure.UNKNOWN_ADDRESS, "That is no e-mail address.");
    }
    Letter letter = parcel.piece();
    String stamp =
        stamps.stamp(letter.conversation(), letter.seq(), parcel.key(), parcel.address());
    try {
      return post.send(
          envelope.sealed(letter, stamp, parcel.address(), parcel.thread()),
          parcel.address(),
          stamps.messageId(stamp));
    } catch (MessagingException e) {
      return new Delivery.Never(Delivery.Failure.REFUSED, "The letter can't be written as a mail.");
    }
  }

  @Override
  public Listening listen(Ear ear) {
    MailReader reader = new MailReader(settings.from(), stamps, settings.trusted());
    return settings
        .imap()
        .<Listening>map(
            imap ->
                new MailWatch(
                    imap,
                    settings.folder(),
                    Duration.ofSeconds(settings.pollSeconds()),
                    reader,
                    ear,
                    clock))
        .orElse(Listening.NONE);
  }

  @Override
  public String normalised(String address) {
    return Mailbox.normalised(address);
  }

  /** Secrets are not shown. */
  @Override
  public String toString() {
    return settings.toString();
  }
}
