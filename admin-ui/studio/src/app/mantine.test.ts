import { describe, expect, it } from "vitest";
import sheet from "./mantine.css?raw";

const sources: Record<string, string> = import.meta.glob("../**/*.tsx", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Components that are drawn by the sheet of another, or by none. */
const drawnBy: Partial<Record<string, string | null>> = {
  MantineProvider: null,
  NativeSelect: "Input",
  Textarea: "Input",
  TextInput: "Input",
};

function componentsUsed(): string[] {
  const imports = Object.values(sources).flatMap((source) =>
    [...source.matchAll(/import \{([^}]*)\} from "@mantine\/core"/g)].map(([, names = ""]) => names),
  );
  const names = imports.flatMap((each) => each.split(",")).map((name) => name.trim());
  return [...new Set(names)].filter((name) => /^[A-Z]/.test(name));
}

describe("The style sheet", () => {
  it.each(componentsUsed())("has what draws %s", (component) => {
    const sheetName = drawnBy[component] === undefined ? component : drawnBy[component];

    expect(sheetName === null || sheet.includes(`styles/${sheetName}.css`)).toBe(true);
  });
});
