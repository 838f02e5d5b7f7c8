import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState } from "react";
import { createBrowserRouter, RouterProvider } from "react-router";
import { LanguageProvider } from "../language/LanguageProvider";
import { styleNonce } from "./nonce";
import { studioQueries } from "./queries";
import { routes } from "./routes";
import { theme, variables } from "./theme";

/** The whole studio: language, look, fetched data and pages. */
export function Studio() {
  const [queries] = useState(studioQueries);
  const [router] = useState(() => createBrowserRouter(routes, { basename: "/studio" }));
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
