import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-knowledge.setup.ts'],
    testTimeout: 30_000,
    // Much of a test of the browser or of a server is waiting: two go side by side even on two cores.
    maxWorkers: 2,
  },
})
