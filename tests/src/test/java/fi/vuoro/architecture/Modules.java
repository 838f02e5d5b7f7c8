package fi.vuoro.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the rules look at: the compiled classes of the four modules, without any tests. */
final class Modules {

  static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("fi.vuoro");

  private Modules() {}

  /** The classes of one module, told by where they were compiled. */
  static DescribedPredicate<JavaClass> in(String module) {
    return DescribedPredicate.describe(
        "in module " + module,
        type ->
            type.getSource()
                .map(source -> source.getUri().toString().contains("/" + module + "/"))
                .orElse(false));
  }
}
