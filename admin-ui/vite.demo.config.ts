import { defineConfig } from "vite";

// The demo's page with the phone, with its assets under /demo/.
export default defineConfig({
  root: "demo",
  base: "/demo/",
  build: {
    outDir: "../dist/static/demo",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
});
