import { describe, expect, it } from "vitest";
import { DomainError } from "./errors.ts";
import { createRateLimits } from "./rate-limit.server.ts";

async function consumeUntilRefused(
  limits: ReturnType<typeof createRateLimits>,
  key: string,
  most = 1000,
): Promise<{ tries: number; error: DomainError }> {
  for (let tries = 0; tries < most; tries += 1) {
    try {
      await limits.consume("sign_in_account", key);
    } catch (error) {
      if (error instanceof DomainError) return { tries, error };
      throw error;
    }
  }
  throw new Error("It was never refused");
}

describe("what can be guessed is limited", () => {
  it("per key, with how long to wait", async () => {
    const limits = createRateLimits();
    const { tries, error } = await consumeUntilRefused(limits, "amina@people.example");
    expect(tries).toBe(10);
    expect(error.code).toBe("too_many");
    expect(error.retryAfter).toBeGreaterThan(0);
    expect(error.retryAfter).toBeLessThanOrEqual(900);
    expect(error.message).toMatch(/Wait 15 minutes/);
    await limits.consume("sign_in_account", "somebody.else@people.example");
    await limits.consume("sign_in_address", "amina@people.example");
  });
  it("until a success forgets the count", async () => {
    const limits = createRateLimits();
    await consumeUntilRefused(limits, "a");
    await limits.reset("sign_in_account", "a");
    expect((await consumeUntilRefused(limits, "a")).tries).toBe(10);
  });
  it("more widely when it is scaled", async () => {
    expect((await consumeUntilRefused(createRateLimits(3), "a")).tries).toBe(30);
  });
});
