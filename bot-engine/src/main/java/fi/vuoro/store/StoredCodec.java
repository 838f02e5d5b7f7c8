package fi.vuoro.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Documents as BSON, straight: the driver's own way looks up a codec for every single value. */
final class StoredCodec implements Codec<Stored> {

  static final String ID = "_id";
  static final String REVISION = "revision";

  @Override
  public Class<Stored> getEncoderClass() {
    return Stored.class;
  }

  /**
   * @throws IllegalArgumentException if a field holds what {@link Stored} does not allow
   */
  @Override
  public void encode(BsonWriter writer, Stored stored, EncoderContext context) {
    writer.writeStartDocument();
    writer.writeString(ID, stored.id());
    writer.writeInt64(REVISION, stored.revision());
    writeFields(writer, stored.fields());
    writer.writeEndDocument();
  }

  private static void writeFields(BsonWriter writer, Map<?, ? extends @Nullable Object> fields) {
    fields.forEach(
        (name, value) -> {
          writer.writeName(name.toString());
          write(writer, value);
        });
  }

  private static void write(BsonWriter writer, @Nullable Object value) {
    switch (value) {
      case null -> writer.writeNull();
      case String text -> writer.writeString(text);
      case Long number -> writer.writeInt64(number);
      case Integer number -> writer.writeInt32(number);
      case Double number -> writer.writeDouble(number);
      case Boolean flag -> writer.writeBoolean(flag);
      case Instant at -> writer.writeDateTime(at.toEpochMilli());
      case List<?> list -> {
        writer.writeStartArray();
        list.forEach(each -> write(writer, each));
        writer.writeEndArray();
      }
      case Map<?, ?> nested -> {
        writer.writeStartDocument();
        writeFields(writer, nested);
        writer.writeEndDocument();
      }
      case byte[] bytes -> writer.writeBinaryData(new BsonBinary(bytes));
      case BigDecimal number -> writer.writeDecimal128(new Decimal128(number));
      default ->
          throw new IllegalArgumentException(
              "A document can't hold a " + value.getClass().getSimpleName());
    }
  }

  @Override
  public Stored decode(BsonReader reader, DecoderContext context) {
    Map<String, @Nullable Object> fields = readFields(reader);
    Object id = fields.remove(ID);
    Object revision = fields.remove(REVISION);
    return new Stored(
        String.valueOf(id), revision instanceof Number number ? number.longValue() : 0, fields);
  }

  private static Map<String, @Nullable Object> readFields(BsonReader reader) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      fields.put(reader.readName(), read(reader));
    }
    reader.readEndDocument();
    return fields;
  }

  private static @Nullable Object read(BsonReader reader) {
    return switch (reader.getCurrentBsonType()) {
      case STRING -> reader.readString();
      case INT64 -> reader.readInt64();
      case INT32 -> reader.readInt32();
      case DOUBLE -> reader.readDouble();
      case BOOLEAN -> reader.readBoolean();
      case DATE_TIME -> Instant.ofEpochMilli(reader.readDateTime());
      case ARRAY -> readList(reader);
      case DOCUMENT -> readFields(reader);
      case BINARY -> reader.readBinaryData().getData();
      case DECIMAL128 -> reader.readDecimal128().bigDecimalValue();
      case NULL -> {
        reader.readNull();
        yield null;
      }
      default ->
          throw new BsonInvalidOperationException(
              "No document of ours holds a " + reader.getCurrentBsonType());
    };
  }

  private static List<@Nullable Object> readList(BsonReader reader) {
    List<@Nullable Object> list = new ArrayList<>();
    reader.readStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      list.add(read(reader));
    }
    reader.readEndArray();
    return list;
  }
}
