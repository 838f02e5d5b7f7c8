package fi.vuoro.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/**
 * Gives a problem to requests that never reach our code because their address, first line or
 * headers are malformed: the server refuses those with an empty body.
 */
@Component
final class UnreadableRequests
    implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(
        server ->
            server.doOnChannelInit(
                (observer, channel, address) -> {
                  ChannelPipeline pipeline = channel.pipeline();
                  if (pipeline.get(NettyPipeline.HttpCodec) != null) {
                    pipeline.addAfter(NettyPipeline.HttpCodec, "vuoro.refusals", new Refusals());
                  }
                }));
  }

  private static final class Refusals extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
      boolean refusal =
          message instanceof FullHttpResponse response
              && response.status().codeClass() == HttpStatusClass.CLIENT_ERROR
              && !response.content().isReadable()
              && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
      // A failure is told by the promise.
      var unused =
          context.write(
              refusal ? withProblem((FullHttpResponse) message, context) : message, promise);
    }

    private static FullHttpResponse withProblem(
        FullHttpResponse response, ChannelHandlerContext context) {
      ByteBuf body = ByteBufUtil.writeUtf8(context.alloc(), problem(response.status()));
      FullHttpResponse told = response.replace(body);
      response.release();
      told.headers()
          .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
          .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
      return told;
    }

    private static String problem(HttpResponseStatus status) {
      return """
          {"type":"urn:vuoro:problem:unreadable-request","title":"%s","status":%d,\
          "detail":"The address or the headers are malformed or too long.",\
          "code":"unreadable-request","where":"address or headers",\
          "remedy":"Percent-encode what is not allowed in an address, and keep headers short."}"""
          .formatted(status.reasonPhrase(), status.code());
    }
  }
}
