/** A question as its author wrote it, with what is filled in for each customer left open. */
export function questionInWords(label: string): string {
  return label.replaceAll(/\{\{.*?\}\}/gs, "[…]");
}
