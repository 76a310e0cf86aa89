import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { addMember, addOrganisation, addUser, as, createTestCtx } from "#tests/helpers/ctx.ts";
import { passwordProblem } from "./password-problem.server.ts";
import { guessesOf } from "./password-strength.ts";

const ctx = createTestCtx();
const problem = (password: string, person = {}) => passwordProblem(ctx, password, person);

describe("passwordProblem", () => {
  it.each(["short", "elevenchars", "x".repeat(201)])("refuses %j for its length", (password) => {
    expect(problem(password)).toMatch(/^Enter a password of at (least|most)/);
  });

  it.each(["aaaaaaaaaaaaaaaa", "abcabcabcabcabc", "            ", "121212121212", "PasswordPassword"])(
    "refuses %j: a pattern",
    (password) => {
      expect(problem(password)).toMatch(/^Enter a password/);
    },
  );

  it.each([
    "football12345",
    "football1234!",
    "P@ssw0rdP@ssw0rd",
    "password1234567",
    "123456789012",
    "abcdefghijklm",
    "qwertyuiopas",
    "qwertyuiop[]",
    "1q2w3e4r5t6y",
    "iloveyou12345",
    "sunshine123456",
    "jennifer1987",
    "trustno1trustno1",
    "letmein letmein",
    "Birmingham2026!",
    "Liverpool1892!",
    "Wolverhampton1",
    "astonvilla1982",
    "welcome2026welcome",
    "monkeydragon1",
    "Charlie12345678",
    "superman-batman",
    "!!!password!!!",
    "changeme123456",
  ])("refuses %j: it is what guessers try first", (password) => {
    expect(problem(password)).toMatch(/that others do not use/);
  });

  it.each([
    "correct horse battery",
    "three odd llamas",
    "entirely new words",
    "Lärchenwald bei Nacht",
    "🦊🐝🐳 walk home slowly",
    "kx9Qf2mLz7Wp",
    "purple teapots wander",
    "another good one 7",
  ])("takes %j", (password) => {
    expect(problem(password)).toBeNull();
  });

  it("refuses the person's own name or address, and the names of site and organisation, with a little added", () => {
    const own = /more than your name, your address or the name/;
    expect(problem("jo.bloggs@tureen.example", { email: "jo.bloggs@tureen.example" })).toMatch(own);
    expect(problem("Josephine Bloggs1", { name: "Josephine Bloggs" })).not.toBeNull();
    expect(problem("Josephine likes tall trees", { name: "Josephine Bloggs" })).toBeNull();
    expect(problem("Social Supply 1!")).not.toBeNull();
    expect(problem("Hollinreeve Estates 7", { words: ["Hollinreeve Estates Ltd"] })).toMatch(own);
    const user = addUser(ctx, "owner@tureen.example");
    addMember(ctx, addOrganisation(ctx, "Tipton Tureen CIC"), user, "owner");
    expect(passwordProblem(as(ctx, user), "TiptonTureen42", {})).toMatch(own);
  });

  it("judges what is long by its beginning, so that the work is bounded", () => {
    let asked = 0;
    const count = (length: number) => {
      asked = 0;
      guessesOf("a@4$5s1!".repeat(100).slice(0, length), () => {
        asked += 1;
        return undefined;
      });
      return asked;
    };
    expect(count(800)).toBe(count(72));
    expect(count(800)).toBeLessThan(4000);
  });
});

describe("the list", () => {
  it("reaches no browser", () => {
    const folder = path.join(import.meta.dirname, "../../../build/client/assets");
    const scripts = fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) expect(fs.readFileSync(path.join(folder, name), "utf8"), name).not.toMatch(/1q2w3e4r|trustno1|zxcvbn/);
  });
});
