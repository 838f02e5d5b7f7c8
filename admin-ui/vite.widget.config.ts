import { defineConfig } from "vite";

// One classic script without imports, so that a customer's page embeds it with a single tag.
export default defineConfig({
  root: "chat",
  publicDir: false,
  build: {
    outDir: "../dist/static/chat",
    emptyOutDir: false,
    target: "es2022",
    lib: {
      entry: "src/widget.ts",
      formats: ["iife"],
      name: "vuoro",
      fileName: () => "widget.js",
    },
  },
});
