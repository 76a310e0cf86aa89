import { describe, expect, it } from "vitest";
import { z } from "zod";
import { conflict, DomainError, forbidden, invalid, notFound } from "./errors.ts";
import { formProblemFrom, parseForm, readForm, valuesOf } from "./form.server.ts";
import { fieldValue, formState, isTicked } from "./form.ts";

function post(body: BodyInit, type?: string): Request {
  return new Request("http://localhost/x", { method: "POST", body, ...(type === undefined ? {} : { headers: { "Content-Type": type } }) });
}
async function code(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return "read";
}
function fields(text: string): Promise<FormData> {
  return readForm(post(new URLSearchParams(text)));
}

describe("a body", () => {
  it("is read as a form in both encodings", async () => {
    expect((await fields("title=Bread&title=Cake")).getAll("title")).toEqual(["Bread", "Cake"]);
    const form = new FormData();
    form.set("paper", new File(["%PDF"], "menu.pdf"));
    expect((await readForm(post(form))).get("paper")).toBeInstanceOf(File);
  });
  it.each(["application/json", "text/plain", "multipart/mixed; boundary=x", "application/x-www-form-urlencodedx", ""])(
    "of type %j is refused",
    async (type) => {
      expect(await code(readForm(post(new TextEncoder().encode("a=b"), type)))).toBe("invalid");
    },
  );
  it.each([
    ["no boundary", "multipart/form-data", "--x\r\n\r\n"],
    ["cut off", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhalf'],
    ["another boundary", "multipart/form-data; boundary=y", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--x--'],
    ["noise", "multipart/form-data; boundary=x", "\u0000\u0001\u0002"],
  ])("that is multipart but %s is refused", async (_name, type, body) => {
    expect(await code(readForm(post(body, type)))).toBe("invalid");
  });
  it.each([
    "__proto__=x",
    "a.__proto__.b=x",
    "constructor=x",
    "constructor[prototype]=x",
    "a.constructor.b=x",
    "a[prototype]=x",
    "__intent__=x",
    "a..b=x",
    "a[-1]=x",
    "a[99999999]=x",
    "a[999]=x",
    "a[99][99][99]=x",
    "[0]=x",
    "=x",
    `${"a".repeat(300)}=x`,
  ])("with a field named %s is refused", async (text) => {
    expect(await code(fields(text))).toBe("invalid");
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
  it("with more fields than any form of ours is refused", async () => {
    expect(await code(fields("a=1&".repeat(2001)))).toBe("invalid");
  });
});

const schema = z.object({
  title: z.string({ error: "Enter a title" }).max(20, "Use 20 characters or fewer"),
  sectors: z.array(z.string()).default([]),
  password: z.string().optional(),
  offerings: z.array(z.object({ name: z.string("Enter a name") })).default([]),
});

describe("a form is parsed", () => {
  it("with its nested and repeated fields", async () => {
    const parsed = parseForm(await fields("title=Bread&sectors=a&sectors=b&offerings[0].name=Loaf&unknown=x"), schema);
    expect(parsed).toEqual({ ok: true, value: { title: "Bread", sectors: ["a", "b"], offerings: [{ name: "Loaf" }] } });
  });
  it("and what is wrong comes back by field, with what was typed and without passwords", async () => {
    const parsed = parseForm(await fields(`title=${"x".repeat(21)}&password=secret&newPassword=secret2`), schema);
    expect(parsed).toEqual({
      ok: false,
      state: { errors: { title: ["Use 20 characters or fewer"] }, values: { title: ["x".repeat(21)] } },
    });
  });
  it.each([
    "",
    "title=a&title=b",
    "title[0]=a",
    "title.a=b",
    "title=a&title.b=c",
    "title=a&title[0]=b",
    "offerings=x&title=a",
    "offerings.a=x",
    "offerings[7].name=x&title=a",
    "sectors.a=b&sectors=c",
  ])("%j never ends in a crash", async (text) => {
    expect(parseForm(await fields(text), schema)).toHaveProperty("ok");
  });
  it("files are not given back as typed text", () => {
    const form = new FormData();
    form.set("paper", new File(["x"], "x.txt"));
    form.set("title", "Bread");
    expect(valuesOf(form)).toEqual({ title: ["Bread"] });
  });
});

describe("a refusal", () => {
  const form = new FormData();
  form.set("title", "Bread");
  it("is shown at its form, by field where it names one", () => {
    expect(formProblemFrom(invalid("No", { title: ["Longer"] }), form)).toMatchObject({
      data: { errors: { title: ["Longer"] }, values: { title: ["Bread"] } },
      init: { status: 422 },
    });
    expect(formProblemFrom(conflict("Moved on"), form)).toMatchObject({ data: { errors: { "": ["Moved on"] } }, init: { status: 409 } });
    expect(formProblemFrom(new DomainError("too_many", "Wait"), form)).toMatchObject({ init: { status: 429 } });
  });
  it("that no form can mend, and what nobody expected, is thrown on", () => {
    for (const error of [notFound("This"), forbidden(), new TypeError("bug")]) expect(() => formProblemFrom(error, form)).toThrow(error);
  });
});

it("a field shows what was typed before what is stored", () => {
  const state = { errors: {}, values: { title: ["Typed"], kinds: ["a"] } };
  expect(fieldValue(state, "title", "Stored")).toBe("Typed");
  expect(fieldValue(state, "other", "Stored")).toBe("");
  expect(fieldValue(undefined, "title", 5)).toBe("5");
  expect(fieldValue(undefined, "title", null)).toBe("");
  expect([isTicked(state, "kinds", "a", []), isTicked(state, "kinds", "b", ["b"]), isTicked(undefined, "kinds", "b", ["b"])]).toEqual([
    true,
    false,
    true,
  ]);
  expect([formState(state), formState({ errors: {} }), formState(null)]).toEqual([state, undefined, undefined]);
});
