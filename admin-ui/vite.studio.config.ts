import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "studio",
  base: "/studio/",
  plugins: [react()],
  build: {
    outDir: "../dist/static/studio",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows no data: addresses, so every asset is a file.
    assetsInlineLimit: 0,
    // ECharts is a chunk of its own, loaded when the first chart is drawn; the rest is React, Mantine and the pages.
    chunkSizeWarningLimit: 720,
  },
  server: { proxy: { "/api": process.env.VUORO_URL ?? "http://127.0.0.1:8080" } },
});
