package fi.vuoro.security;

import fi.vuoro.settings.CannotStart;
import fi.vuoro.settings.Secret;
import fi.vuoro.settings.Settings;
import fi.vuoro.store.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {

  private static final String FILE = "installation.key";
  private static final int BYTES = 32;

  @Bean
  InstallationKey installationKey(Settings settings, DataFolder folder) {
    Secret given = settings.key();
    return new InstallationKey(given == null ? kept(folder.file(FILE)) : given.value());
  }

  /** The key in the file, which is made if it is not there; only this user can read it. */
  static String kept(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      String key = Files.readString(file).strip();
      if (key.length() < BYTES) {
        throw new CannotStart(
            "The installation key in " + file + " is too short.",
            "Restore it from a backup: conversation tokens depend on it.");
      }
      return key;
    } catch (IOException e) {
      throw new CannotStart(
          "The installation key in " + file + " can't be read or made.",
          "Make the data folder writable for this user, or set VUORO_KEY.");
    }
  }

  /** In one step, so that a crash leaves either no key or a whole one. */
  private static void make(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    if (Files.getFileStore(file.resolveSibling(".")).supportsFileAttributeView("posix")) {
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        draft,
        Base64.getUrlEncoder().withoutPadding().encodeToString(random),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
