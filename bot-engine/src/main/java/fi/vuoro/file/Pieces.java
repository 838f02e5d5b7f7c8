package fi.vuoro.file;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** A stream of bytes in pieces of one size, the last one excepted. */
final class Pieces {

  /** Well below what a document can hold. */
  static final int SIZE = 1 << 18;

  private final ByteArrayOutputStream rest = new ByteArrayOutputStream();

  private Pieces() {}

  static Flux<byte[]> of(Flux<DataBuffer> content) {
    return Flux.defer(
        () -> {
          Pieces pieces = new Pieces();
          return content
              .concatMapIterable(pieces::taken)
              .concatWith(Flux.defer(() -> Flux.fromIterable(pieces.last())));
        });
  }

  /** How many pieces so many bytes make. */
  static int count(long bytes) {
    return Math.toIntExact((bytes + SIZE - 1) / SIZE);
  }

  private Iterable<byte[]> taken(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    rest.writeBytes(bytes);
    return rest.size() < SIZE ? List.of() : full();
  }

  private Iterable<byte[]> full() {
    byte[] all = rest.toByteArray();
    int whole = all.length - all.length % SIZE;
    rest.reset();
    rest.write(all, whole, all.length - whole);
    return IntStream.range(0, whole / SIZE)
        .mapToObj(n -> Arrays.copyOfRange(all, n * SIZE, (n + 1) * SIZE))
        .toList();
  }

  private Iterable<byte[]> last() {
    return rest.size() == 0 ? List.of() : List.of(rest.toByteArray());
  }
}
