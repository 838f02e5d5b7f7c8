import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  test: {
    environment: "jsdom",
    include: ["chat/src/**/*.test.ts", "demo/src/**/*.test.ts", "studio/src/**/*.test.{ts,tsx}"],
    setupFiles: ["studio/src/test-setup.ts"],
    css: { include: /app\/\w+\.css/ },
    passWithNoTests: true,
  },
});
