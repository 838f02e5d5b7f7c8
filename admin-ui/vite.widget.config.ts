import { defineConfig, type Plugin } from "vite";

// A script without a charset of its own is read in that of the page, whatever it is: so only ASCII.
const ascii: Plugin = {
  name: "ascii",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "chunk") {
        file.code = file.code.replace(
          /[\u0080-\uffff]/g,
          (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
        );
      }
    }
  },
};

// One classic script without imports, so that a customer's page embeds it with a single tag.
export default defineConfig({
  root: "chat",
  publicDir: false,
  plugins: [ascii],
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
