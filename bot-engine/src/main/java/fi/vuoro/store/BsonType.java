package fi.vuoro.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Documents in the file, as BSON. */
final class BsonType extends BasicDataType<Document> {

  private static final int FIELD = 48;

  @Override
  public int getMemory(Document document) {
    return estimate(document);
  }

  private static int estimate(@Nullable Object value) {
    return switch (value) {
      case String text -> FIELD + text.length();
      case byte[] bytes -> FIELD + bytes.length;
      case Map<?, ?> map ->
          FIELD + map.entrySet().stream().mapToInt(e -> FIELD + estimate(e.getValue())).sum();
      case List<?> list -> FIELD + list.stream().mapToInt(BsonType::estimate).sum();
      case null, default -> FIELD;
    };
  }

  @Override
  public void write(WriteBuffer buffer, Document document) {
    ByteBuf bytes = Unpooled.buffer(getMemory(document));
    BsonEncoder.encodeDocument(document, bytes);
    buffer.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer buffer) {
    int length = org.h2.mvstore.DataUtils.readVarInt(buffer);
    ByteBuffer bytes = buffer.slice(buffer.position(), length);
    buffer.position(buffer.position() + length);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
