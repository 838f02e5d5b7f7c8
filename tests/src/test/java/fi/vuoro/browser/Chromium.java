package fi.vuoro.browser;

import fi.vuoro.service.Service;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their visitors, from one browser and one service that live as long as the run. */
final class Chromium implements ParameterResolver, AfterEachCallback {

  private static final Namespace HERE = Namespace.create(Chromium.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(Visitor.class, Visitors.class, Service.class)
        .contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Service.class) {
      return service(context);
    }
    return type == Visitor.class ? visitors(context).arrive() : visitors(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Visitors visitors = context.getStore(HERE).get(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    try {
      if (context.getExecutionException().isPresent() || !visitors.complaints().isEmpty()) {
        visitors.pictureAll(context.getRequiredTestMethod().getName());
      }
      judge(visitors);
    } finally {
      visitors.leave();
    }
  }

  /** A test in which a page complained has failed. */
  static void judge(Visitors visitors) {
    List<String> complaints = visitors.complaints();
    if (!complaints.isEmpty()) {
      throw new AssertionError("The page complained:\n  " + String.join("\n  ", complaints));
    }
  }

  private static Visitors visitors(ExtensionContext context) {
    return context
        .getStore(HERE)
        .computeIfAbsent(
            Visitors.class,
            key ->
                new Visitors(
                    chromium(context).browser(),
                    service(context).url("/"),
                    Path.of(
                        "target", "screenshots", context.getRequiredTestClass().getSimpleName())),
            Visitors.class);
  }

  private static Service service(ExtensionContext context) {
    return forTheRun(context).computeIfAbsent(Service.class, key -> Service.start(), Service.class);
  }

  private static InstalledChromium chromium(ExtensionContext context) {
    return forTheRun(context)
        .computeIfAbsent(
            InstalledChromium.class, key -> InstalledChromium.launch(), InstalledChromium.class);
  }

  private static ExtensionContext.Store forTheRun(ExtensionContext context) {
    return context.getRoot().getStore(HERE);
  }
}
