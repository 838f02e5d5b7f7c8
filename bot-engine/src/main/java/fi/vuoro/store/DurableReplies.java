package fi.vuoro.store;

import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.Set;

/**
 * Runs one connection's commands, and holds back the reply to a write until the write is on disk.
 */
// A write that fails closes its connection, and the client then knows that nothing is certain.
@SuppressWarnings("FutureReturnValueIgnored")
final class DurableReplies extends ChannelDuplexHandler {

  private static final Set<String> READS =
      Set.of(
          "find",
          "getMore",
          "killCursors",
          "count",
          "distinct",
          "ping",
          "hello",
          "isMaster",
          "ismaster");

  private final GroupCommit commit;
  private boolean writing;

  DurableReplies(GroupCommit commit) {
    this.commit = commit;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    writing = message instanceof MongoMessage command && isWrite(command);
    commit.command(() -> context.fireChannelRead(message));
  }

  @Override
  public void write(ChannelHandlerContext context, Object reply, ChannelPromise promise) {
    if (!writing) {
      context.write(reply, promise);
      return;
    }
    writing = false;
    commit.await(
        new GroupCommit.Waiter() {
          @Override
          public void durable() {
            context.executor().execute(() -> context.writeAndFlush(reply, promise));
          }

          @Override
          public void lost() {
            context.close();
          }
        });
  }

  private static boolean isWrite(MongoMessage command) {
    return !READS.contains(command.getDocument().keySet().iterator().next());
  }
}
