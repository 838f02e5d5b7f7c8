package fi.vuoro.store;

import com.mongodb.connection.NettyTransportSettings;
import com.mongodb.connection.TransportSettings;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import reactor.netty.resources.LoopResources;

/**
 * A server in this process that speaks MongoDB's protocol and keeps its documents in one file. A
 * write that it acknowledged survives {@code kill -9}: its reply leaves only after the file was
 * synced ({@link GroupCommit}).
 */
final class EmbeddedServer implements AutoCloseable {

  private final String secret = newSecret();
  private final MVStore file;
  private final EmbeddedBackend backend;
  private final GroupCommit commit;
  private final LoopResources threads =
      LoopResources.create("store", Runtime.getRuntime().availableProcessors(), true);
  private final EventLoopGroup loops = threads.onServer(true);
  private final ChannelGroup connections;
  private final Channel listening;

  /**
   * @throws MVStoreException if the file can't be opened or is damaged
   */
  EmbeddedServer(Path path) {
    file = open(path);
    backend = new EmbeddedBackend(file);
    commit = new GroupCommit(file);
    commit.start();
    connections = new DefaultChannelGroup(loops.next());
    listening = listen();
  }

  private static MVStore open(Path path) {
    // Only GroupCommit commits: the store's own timer would do so in the middle of a command.
    MVStore store =
        new MVStore.Builder().fileName(path.toString()).autoCommitDisabled().cacheSize(64).open();
    // Old versions are of no use here, and keeping them for 45 s makes the file grow by megabytes a
    // second.
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    return store;
  }

  private Channel listen() {
    return new ServerBootstrap()
        .group(loops)
        .channel(threads.onChannelClass(ServerSocketChannel.class, loops))
        .option(ChannelOption.SO_BACKLOG, 256)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                channel
                    .pipeline()
                    .addLast(new MongoWireReplyEncoder())
                    .addLast(new MongoWireMessageEncoder())
                    .addLast(new MongoWireProtocolHandler())
                    .addLast(new OwnClientOnly(secret))
                    .addLast(new DurableReplies(commit))
                    .addLast(new MongoDatabaseHandler(backend, connections))
                    .addLast(new MongoExceptionHandler());
              }
            })
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .syncUninterruptibly()
        .channel();
  }

  InetSocketAddress address() {
    return (InetSocketAddress) listening.localAddress();
  }

  /** What a client must give as its application name. */
  String secret() {
    return secret;
  }

  /** Where its own client runs too: a reply then wakes no other thread, and both ends are few. */
  NettyTransportSettings.Builder transport() {
    return TransportSettings.nettyBuilder()
        .eventLoopGroup(loops)
        .socketChannelClass(threads.onChannelClass(SocketChannel.class, loops));
  }

  GroupCommit commit() {
    return commit;
  }

  private static String newSecret() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    commit.close();
    connections.close().syncUninterruptibly();
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).syncUninterruptibly();
    backend.close();
  }
}
