import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { studioQueries } from "./app/queries";
import type { Definitions } from "./api/types";
import { type Language, rememberLanguage } from "./language/language";
import { LanguageProvider } from "./language/LanguageProvider";
import { DefinitionsContext } from "./parts/definitions";

interface Around {
  language?: Language;
  address?: string;
  definitions?: Definitions;
}

/** Renders something of the studio as it is inside, for tests. */
export function renderInside(
  content: ReactNode,
  { language = "en", address = "/", definitions }: Around = {},
) {
  rememberLanguage(localStorage, language);
  return render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={studioQueries()}>
          <DefinitionsContext value={definitions ?? { definitions: [] }}>
            <MemoryRouter initialEntries={[address]}>{content}</MemoryRouter>
          </DefinitionsContext>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
}

/** An API that answers each path under `/api/v1` with JSON; a number is a refusal with that status. */
export function fakeApi(answers: Record<string, unknown>): typeof fetch {
  return (address) => {
    const { pathname } = new URL(String(address), "http://studio.test");
    const answer = answers[pathname.replace("/api/v1", "")];
    if (typeof answer === "number") return Promise.resolve(new Response(null, { status: answer }));
    return Promise.resolve(
      answer === undefined ? new Response(null, { status: 404 }) : Response.json(answer),
    );
  };
}
