const expression = /\{\{.*?\}\}/gs;
const betweenSentences = /(?<=[.!?])\s+/;

/**
 * A question as its author wrote it, without the sentences that are filled in for each customer; where no
 * other is left, with the filled-in places left open.
 */
export function questionInWords(label: string): string {
  const sentences = label.replaceAll(expression, "[…]").split(betweenSentences);
  const plain = sentences.filter((sentence) => !sentence.includes("[…]"));
  return (plain.length > 0 ? plain : sentences).join(" ");
}
