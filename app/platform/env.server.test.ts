import { describe, expect, it } from "vitest";
import { readEnv, settingsFrom } from "./env.server.ts";

function refusal(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "";
}

describe("settings that are not given", () => {
  it("are those of the public contract", () => {
    const env = readEnv({});
    expect(env).toMatchObject({ NODE_ENV: "production", PORT: 3000, HOST: "127.0.0.1", DATA_DIR: "./data", TRUST_PROXY: false });
    expect(env.origin).toBe("http://localhost:3000");
    expect(env.SMTP_URL).toBeUndefined();
  });
  it("are the same when a variable is set to nothing", () => {
    expect(readEnv({ PORT: "", HOST: " ", ORIGIN: "", TRUST_PROXY: "", SMTP_URL: "", MAIL_FROM: "", SITE_NAME: "" })).toEqual(readEnv({}));
  });
});

describe("a wrong setting is named, with what it must be", () => {
  const wrong: [Record<string, string>, string][] = [
    [{ NODE_ENV: "prod" }, "NODE_ENV"],
    [{ PORT: "http" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ PORT: "80.5" }, "PORT"],
    [{ ORIGIN: "supply.example" }, "ORIGIN"],
    [{ ORIGIN: "javascript:alert(1)" }, "ORIGIN"],
    [{ ORIGIN: "https://supply.example/site" }, "ORIGIN"],
    [{ ORIGIN: "https://supply.example/?a=b" }, "ORIGIN"],
    [{ ORIGIN: "https://me:secret@supply.example" }, "ORIGIN"],
    [{ MEILI_URL: "meili:7700" }, "MEILI_URL"],
    [{ SMTP_URL: "mail.example:25", MAIL_FROM: "a@b.example" }, "SMTP_URL"],
    [{ SMTP_URL: "https://mail.example", MAIL_FROM: "a@b.example" }, "SMTP_URL"],
    [{ SMTP_URL: "smtp://mail.example" }, "MAIL_FROM"],
    [{ MAIL_FROM: "Social Supply" }, "MAIL_FROM"],
    [{ MAIL_FROM: "a@b.example\r\nBcc: all@b.example" }, "MAIL_FROM"],
    [{ TRUST_PROXY: "yes" }, "TRUST_PROXY"],
    [{ MAP_STYLE_URL: "javascript:alert(1)" }, "MAP_STYLE_URL"],
    [{ SITE_NAME: "x".repeat(61) }, "SITE_NAME"],
    [{ NOTICE_FLOOR_OTHERS: "-1" }, "NOTICE_FLOOR_OTHERS"],
    [{ DEMO: "yes" }, "DEMO"],
    [{ RATE_LIMIT_SCALE: "0" }, "RATE_LIMIT_SCALE"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
  ];
  it.each(wrong)("%o", (source, name) => {
    expect(refusal(source)).toContain(`\n  ${name}: `);
  });
  it("and all of them at once", () => {
    const message = refusal({ PORT: "x", LOG_LEVEL: "loud", ORIGIN: "nowhere" });
    for (const name of ["PORT", "LOG_LEVEL", "ORIGIN"]) expect(message).toContain(`${name}: `);
  });
});

describe("production refuses what is unsafe", () => {
  it("an address for others without https", () => {
    expect(refusal({ ORIGIN: "http://supply.example" })).toContain("ORIGIN: must start with https://");
    expect(readEnv({ ORIGIN: "http://supply.example", NODE_ENV: "development" }).origin).toBe("http://supply.example");
    expect(readEnv({ ORIGIN: "http://127.0.0.1:8080" }).origin).toBe("http://127.0.0.1:8080");
  });
  it("opening to other machines without saying under which address", () => {
    expect(refusal({ HOST: "0.0.0.0" })).toContain("ORIGIN: must be set");
    expect(readEnv({ HOST: "0.0.0.0", ORIGIN: "https://supply.example" }).HOST).toBe("0.0.0.0");
  });
  it("keeping the data in memory", () => {
    expect(refusal({ DATA_DIR: ":memory:" })).toContain("DATA_DIR: ");
  });
  it("wider rate limits where others can reach it", () => {
    expect(refusal({ RATE_LIMIT_SCALE: "9", ORIGIN: "https://supply.example" })).toContain("RATE_LIMIT_SCALE: ");
    expect(refusal({ RATE_LIMIT_SCALE: "9", TRUST_PROXY: "1" })).toContain("RATE_LIMIT_SCALE: ");
  });
});

it("the origin is written as browsers write it, without a trailing slash", () => {
  expect(readEnv({ ORIGIN: "https://Supply.Example:443/" }).origin).toBe("https://supply.example");
  expect(settingsFrom(readEnv({ ORIGIN: "https://supply.example/" }), new Set()).origin).toBe("https://supply.example");
});
