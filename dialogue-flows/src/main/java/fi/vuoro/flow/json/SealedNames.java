package fi.vuoro.flow.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** Names the records of a sealed interface in JSON by their simple names. */
final class SealedNames extends TypeIdResolverBase {
  private final Map<String, JavaType> types = new ConcurrentHashMap<>();
  private @Nullable JavaType base;

  @Override
  public void init(JavaType sealed) {
    base = sealed;
  }

  @Override
  public String idFromValue(DatabindContext context, Object value) {
    return value.getClass().getSimpleName();
  }

  @Override
  public String idFromValueAndType(DatabindContext context, @Nullable Object value, Class<?> type) {
    return type.getSimpleName();
  }

  @Override
  public @Nullable JavaType typeFromId(DatabindContext context, String id) {
    return types.computeIfAbsent(id, name -> specialized(context, name));
  }

  private @Nullable JavaType specialized(DatabindContext context, String name) {
    JavaType sealed = Objects.requireNonNull(base);
    if (name.equals(sealed.getRawClass().getSimpleName())) {
      return sealed;
    }
    Class<?>[] permitted = sealed.getRawClass().getPermittedSubclasses();
    for (Class<?> type : Objects.requireNonNullElse(permitted, new Class<?>[0])) {
      if (type.getSimpleName().equals(name)) {
        return context.constructSpecializedType(sealed, type);
      }
    }
    return null;
  }

  @Override
  public JsonTypeInfo.Id getMechanism() {
    return JsonTypeInfo.Id.CUSTOM;
  }
}
