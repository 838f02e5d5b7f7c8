import { defineConfig } from "vite";

// The hosted page and the page of preferences with their assets under /chat/; the widget is a build of its own.
export default defineConfig({
  root: "chat",
  base: "/chat/",
  build: {
    outDir: "../dist/static/chat",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["chat/index.html", "chat/preferences.html"] },
  },
});
