import { idAsWords } from "../filters/words";
import type { Texts } from "../texts";

interface Name {
  short: string;
  long: string;
}

/** What a metric is called; one that the studio doesn't know goes by the word its flow gives it. */
export function metricName(metric: string, texts: Texts): Name {
  const names: Partial<Record<string, Name>> = texts.metrics;
  return names[metric] ?? { short: idAsWords(metric), long: idAsWords(metric) };
}

export function methodName(method: string, texts: Texts): string {
  const names: Partial<Record<string, string>> = texts.methods;
  return names[method] ?? method;
}
