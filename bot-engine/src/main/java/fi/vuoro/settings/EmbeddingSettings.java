package fi.vuoro.settings;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The embedding model of this installation, by which customers' questions find entries that say the
 * same in other words.
 *
 * @param provider whose API it speaks; one that has embeddings
 * @param url address of the API
 * @param name of the model
 * @param key of the account, null where the server asks for none
 * @param time a customer's turn waits for it at most
 */
public record EmbeddingSettings(
    ModelSettings.Provider provider, URI url, String name, @Nullable Secret key, Duration time) {}
