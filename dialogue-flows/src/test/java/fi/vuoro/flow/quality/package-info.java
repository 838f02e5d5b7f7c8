/** Answers measured as people would rate them, and the tool that counts words. */
@org.jspecify.annotations.NullMarked
package fi.vuoro.flow.quality;
