package fi.vuoro.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Lets in only the client in this process. The embedded server knows no passwords and any local
 * user may connect to a loopback port, so the first message of a connection has to name the
 * application by a secret made at the start.
 */
final class OwnClientOnly extends ChannelInboundHandlerAdapter {

  private final String secret;

  OwnClientOnly(String secret) {
    this.secret = secret;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (knowsTheSecret(message)) {
      context.pipeline().remove(this);
      context.fireChannelRead(message);
    } else {
      var unused = context.close();
    }
  }

  private boolean knowsTheSecret(Object message) {
    Document greeting =
        switch (message) {
          case MongoQuery query -> query.getQuery();
          case MongoMessage command -> command.getDocument();
          default -> new Document();
        };
    return greeting.get("client") instanceof Document client
        && client.get("application") instanceof Document application
        && application.get("name") instanceof String name
        && MessageDigest.isEqual(
            name.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
