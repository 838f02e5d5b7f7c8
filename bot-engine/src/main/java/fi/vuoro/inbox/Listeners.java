package fi.vuoro.inbox;

import fi.vuoro.channel.Channel;
import fi.vuoro.channel.Listening;
import fi.vuoro.exchange.OpenChannel;
import fi.vuoro.exchange.OpenChannels;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;

/** Listens where channels have to be asked, as long as this node is the one that does. */
@Component
class Listeners implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final OpenChannels channels;
  private final Inbox inbox;
  private final Scheduler threads;
  private final Lease lease;
  private final List<Listening> open = new ArrayList<>();
  private volatile boolean running;

  Listeners(
      OpenChannels channels,
      Inbox inbox,
      @Qualifier("channelThreads") Scheduler threads,
      Lease lease) {
    this.channels = channels;
    this.inbox = inbox;
    this.threads = threads;
    this.lease = lease;
  }

  @Override
  public void start() {
    running = true;
    lease.hold(this::begin, this::end);
  }

  private void begin() {
    threads.schedule(
        () -> {
          synchronized (open) {
            if (running && open.isEmpty()) {
              channels.all().forEach(this::listen);
            }
          }
        });
  }

  private void listen(OpenChannel channel) {
    Channel<?> line = channel.channel();
    try {
      open.add(line.listen(incoming -> inbox.take(channel, incoming).toFuture().join()));
    } catch (RuntimeException broken) {
      LOG.error("The channel {} can't be listened to", channel.name(), broken);
    }
  }

  private void end() {
    synchronized (open) {
      open.forEach(Listening::close);
      open.clear();
    }
  }

  @Override
  public void stop() {
    running = false;
    lease.release();
    end();
  }

  /** Before the web server and what carries turns on: what is being heard is still taken. */
  @Override
  public void stop(Runnable stopped) {
    threads.schedule(
        () -> {
          try {
            stop();
          } finally {
            stopped.run();
          }
        });
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
