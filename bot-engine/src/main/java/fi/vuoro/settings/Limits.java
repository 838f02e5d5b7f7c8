package fi.vuoro.settings;

import org.springframework.util.unit.DataSize;

/**
 * What one respondent, address or request may use. A rate of 0 is no limit.
 *
 * @param startsPerMinute conversations that one client address may start
 * @param messagesPerMinute messages that one conversation may receive
 * @param messagesPerMinuteFromAddress messages that one client address may send to all its
 *     conversations
 * @param channelCallsPerMinute calls of channels' servers that one address may make
 * @param loginsPerMinute failed logins that one client address may make
 * @param chatBody the largest body that the chat API reads
 * @param body the largest body that the management API reads
 * @param file the largest file that a respondent may send
 */
public record Limits(
    int startsPerMinute,
    int messagesPerMinute,
    int messagesPerMinuteFromAddress,
    int channelCallsPerMinute,
    int loginsPerMinute,
    DataSize chatBody,
    DataSize body,
    DataSize file) {}
