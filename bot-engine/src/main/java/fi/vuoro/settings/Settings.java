package fi.vuoro.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this installation is set to; {@code application.yaml} explains each.
 *
 * @param data the folder of everything that this process keeps
 * @param flows a folder of flow files to serve, or null
 * @param mongoUri the MongoDB server, or null for the store in this process
 * @param zone of the installation: of dates in reports, and of conversations that bring no other
 * @param baseUrl the address under which customers reach this installation, or null if it was not
 *     set
 * @param minGroup the smallest group that a report shows
 * @param proxies addresses and ranges (CIDR) whose forwarded headers are believed
 * @param sites origins of web sites that may embed the chat, such as {@code
 *     https://www.example.com}
 * @param adminPassword of the first administrator, or null to have one made
 * @param key the installation key, or null to have one made in the data folder
 * @param sessionIdle after this time without a request a login ends
 * @param sessionLife after this time a login ends in any case
 * @param model the language model, or null for none
 * @param embedding the embedding model, or null for none
 * @param people how people take over from the dialogue
 * @param continueAfter after which silence a customer who left the web chat is asked on in the
 *     channel that they prefer; zero for never
 */
public record Settings(
    Path data,
    @Nullable Path flows,
    @Nullable Secret mongoUri,
    ZoneId zone,
    @Nullable URI baseUrl,
    int minGroup,
    List<String> proxies,
    List<String> sites,
    @Nullable Secret adminPassword,
    @Nullable Secret key,
    Duration sessionIdle,
    Duration sessionLife,
    Limits limits,
    @Nullable ModelSettings model,
    @Nullable EmbeddingSettings embedding,
    PeopleSettings people,
    Duration continueAfter) {}
