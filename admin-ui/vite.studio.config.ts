import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "studio",
  base: "/studio/",
  plugins: [react()],
  build: { outDir: "../dist/static/studio", emptyOutDir: true, target: "es2022" },
});
