package fi.vuoro.channel.webhook;

import tools.jackson.databind.node.ObjectNode;

/** What is posted at once: all messages of an utterance, and how they are answered. */
public record Said(ObjectNode data) {}
