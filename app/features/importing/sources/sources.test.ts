import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ImportedOrganisation, type Source, SourceFileError, type SourceRow } from "../model.ts";
import { charities } from "./charities.ts";
import { companiesHouse } from "./companies-house.ts";
import { coopsUk } from "./coops-uk.ts";
import { threesixtygiving } from "./threesixtygiving.ts";
import { workerCoops } from "./worker-coops.ts";

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "sources-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function read(source: Source, content: string, dateIsGuess = false): Promise<SourceRow[]> {
  const file = path.join(folder, "file");
  fs.writeFileSync(file, content);
  const rows: SourceRow[] = [];
  for await (const row of source.rows({ path: file, date: "2024-06-30", dateIsGuess })) rows.push(row);
  return rows;
}

function organisations(rows: readonly SourceRow[]): ImportedOrganisation[] {
  return rows.flatMap((row) => ("organisation" in row ? [row.organisation] : []));
}

function skips(rows: readonly SourceRow[]): string[] {
  return rows.flatMap((row) => ("skipped" in row ? [`${row.line}: ${row.skipped}`] : []));
}

/** A CSV of the columns that matter; cells that are left out are empty. */
function csv(columns: readonly string[], rows: readonly Record<string, string>[]): string {
  const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `${[columns, ...rows.map((row) => columns.map((column) => quote(row[column.trim()] ?? "")))].map((cells) => cells.join(",")).join("\n")}\n`;
}

const CO_OP =
  "Identifier,Name,Description,Street Address,Locality,Postcode,Website,Companies House Number,Latitude,Longitude,Geo Container Latitude,Geo Container Longitude,Sector,SIC Section,SIC Code,Ownership Classification,Legal Form".split(
    ",",
  );

describe("coops-uk", () => {
  it("maps a row: form, number, place, position, sector, status", async () => {
    const row = {
      Identifier: "R007001",
      Name: "Dudley Wholefoods Co-operative Limited",
      "Street Address": "2 High Street\nNetherton",
      Locality: "Dudley",
      Postcode: "dy29pj",
      Website: "http://www.dudleywholefoods.coop/",
      "Companies House Number": "2928606",
      "Geo Container Latitude": "52.49",
      "Geo Container Longitude": "-2.08",
      Sector: "Retail",
      "SIC Code": "47110",
      "Ownership Classification": "Workers",
      "Legal Form": "Society",
    };
    const [found] = organisations(await read(coopsUk, csv(CO_OP, [row])));
    expect(found).toMatchObject({
      source: { source: "coops-uk", ref: "R007001" },
      legalName: "Dudley Wholefoods Co-operative Limited",
      legalForm: "co_operative_society",
      identifiers: [{ scheme: "GB-COH", id: "02928606" }],
      website: "http://www.dudleywholefoods.coop",
      addressLine: "2 High Street, Netherton",
      place: "Dudley",
      postcode: "DY2 9PJ",
      position: { lat: 52.49, lng: -2.08 },
      sic: ["47110"],
      status: { status: "register_confirmed", definition: "vcse", source: "Co-operatives UK open data", fromDay: "2024-06-30" },
      publishable: { ok: true },
    });
    expect(found?.offerings.map((one) => one.sectorCode)).toContain("retail.wholefoods");
  });

  it("imports a social club without publishing it, and skips rows without a number or a name", async () => {
    const rows = await read(
      coopsUk,
      csv(CO_OP, [
        {
          Identifier: "R1234",
          Name: "Acomb Working Men's Club Limited",
          Sector: "Membership associations, social clubs and trade unions",
          "SIC Code": "94990",
        },
        { Identifier: "", Name: "Nameless Number" },
        { Identifier: "R1235", Name: "" },
      ]),
    );
    expect(organisations(rows)[0]?.publishable).toMatchObject({ ok: false, rule: "social-club" });
    expect(skips(rows)).toEqual(["3: no Co-operatives UK number (R and digits) in the column Identifier", "4: no name"]);
  });
});

describe("worker-coops", () => {
  it("adds the registered name, number and date, and points at the other list", async () => {
    const columns = [...CO_OP, "Registered Status", "Registered Number", "Registrar", "Incorporation Date", "Organisation Name"];
    const row = {
      Identifier: "R025671",
      Name: "Green Shoots",
      Description: "A day nursery owned by its staff.",
      Sector: "Education",
      "SIC Code": "85100",
      "Ownership Classification": "Workers",
      "Legal Form": "Society",
      "Registered Status": "Live",
      "Registered Number": "28993R",
      Registrar: "FCA",
      "Incorporation Date": "2001-05-04",
      "Organisation Name": "Green Shoots Day Nursery Limited",
    };
    const rows = await read(workerCoops, csv(columns, [row, { ...row, Identifier: "R025672", "Registered Status": "Dissolved" }]));
    expect(organisations(rows)[0]).toMatchObject({
      sameAs: [{ source: "coops-uk", ref: "R025671" }],
      legalName: "Green Shoots Day Nursery Limited",
      tradingName: "Green Shoots",
      identifiers: [{ scheme: "GB-MPR", id: "28993R" }],
      founded: "2001-05-04",
      description: "A day nursery owned by its staff.",
      beneficiaries: ["workers"],
      publishable: { ok: true },
    });
    expect(skips(rows)).toEqual(['3: the register says "Dissolved"']);
  });
});

describe("charities", () => {
  const columns =
    "org_id,reg_number,name,postcode,active,date_registered,activities,objects,source,income,spending,fye,Batch ID,web,company_number,UKCAT,ICNPTSO".split(
      ",",
    );

  it("maps labels to sectors and beneficiaries, the income to a band, and dates the status by the accounts when the file has no date", async () => {
    const row = {
      org_id: "GB-SC-SC004401",
      reg_number: "SC004401",
      name: "ADDICTIONS COUNSELLING INVERNESS",
      activities: "COUNSELLING FOR PEOPLE WITH DRUG AND ALCOHOL PROBLEMS.",
      source: "OSCR",
      income: "250000.0",
      fye: "2019-03-31",
      date_registered: "1990-08-02",
      company_number: "123456",
      UKCAT: "HE201;HE304",
      ICNPTSO: "C12",
      active: "True",
    };
    const content = csv(columns, [row]);
    const [found] = organisations(await read(charities, content, true));
    expect(found).toMatchObject({
      source: { source: "charities", ref: "GB-SC-SC004401" },
      legalName: "Addictions Counselling Inverness",
      legalForm: "charity_company",
      identifiers: [
        { scheme: "GB-SC", id: "SC004401" },
        { scheme: "GB-COH", id: "00123456" },
      ],
      description: "Counselling for people with drug and alcohol problems.",
      turnoverBand: "250k_1m",
      beneficiaries: ["addiction"],
      founded: "1990-08-02",
      status: { definition: "vcse", source: "Register of the Scottish Charity Regulator", fromDay: "2019-03-31" },
      publishable: { ok: true },
    });
    expect(found?.offerings.map((one) => one.sectorCode)).toEqual(expect.arrayContaining(["health.addiction", "health.mental"]));
    expect(organisations(await read(charities, content))[0]?.status?.fromDay).toBe("2024-06-30");
  });

  it("dates one without accounts by its registration, and never by the day the file was saved", async () => {
    const row = { org_id: "GB-CHC-1000003", name: "Elm Centre", date_registered: "1992-04-10", source: "CCEW", active: "True" };
    expect(organisations(await read(charities, csv(columns, [row]), true))[0]?.status?.fromDay).toBe("1992-04-10");
  });

  it("dates one that is closed by the file, and not by the registration that has ended", async () => {
    const row = { org_id: "GB-CHC-1000003", name: "Elm Centre", date_registered: "1992-04-10", source: "CCEW", active: "False" };
    expect(organisations(await read(charities, csv(columns, [row]), true))[0]?.status).toMatchObject({
      status: "lapsed",
      fromDay: "2024-06-30",
    });
  });

  it("keeps back a charity in insolvency, and one that only gives grants", async () => {
    const rows = organisations(
      await read(
        charities,
        csv(columns, [
          {
            org_id: "GB-CHC-1000001",
            name: "Enterprise Childcare (subject to insolvency proceedings)",
            UKCAT: "CC",
            ICNPTSO: "D20",
            source: "CCEW",
          },
          { org_id: "GB-CHC-1000002", name: "The Hadrian Trust", UKCAT: "CA202", ICNPTSO: "H10", source: "CCEW" },
        ]),
      ),
    );
    expect(rows.map((row) => (row.publishable.ok ? "ok" : row.publishable.rule))).toEqual(["closed", "grant-maker"]);
    expect(rows[0]).toMatchObject({ legalName: "Enterprise Childcare", status: { status: "lapsed" } });
  });
});

describe("threesixtygiving", () => {
  const funder = [{ id: "GB-CHC-327114", name: "A Foundation" }];
  const grant = (recipient: object, more: object = {}) => ({
    id: "g",
    title: "Grant",
    awardDate: "2015-06-10T00:00:00+00:00",
    fundingOrganization: funder,
    recipientOrganization: [recipient],
    ...more,
  });

  it("makes one organisation of a recipient's grants, the latest particulars first", async () => {
    const recipient = {
      id: "GB-COH-08253562",
      name: "Outdoor Classroom CIC",
      charityNumber: "1117457",
      organisationType: "Community Interest Company Limited by Guarantee",
      postalCode: "WA9 4BF",
    };
    const rows = await read(
      threesixtygiving,
      JSON.stringify({
        grants: [
          grant(
            { ...recipient, name: "Outdoor Classroom C.I.C.", url: "www.outdoor.org.uk" },
            { description: "The charity provides forest school sessions and outdoor play for children in St Helens." },
          ),
          grant(recipient, { awardDate: "2019-01-02" }),
          { id: "no recipient", fundingOrganization: funder },
          "not even an object",
          grant({ id: "360G-x:1", name: "Jo Bloggs", organisationType: "Sole Trader" }),
        ],
      }),
    );
    const found = organisations(rows);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      source: { source: "threesixtygiving:GB-CHC-327114", ref: "GB-COH-08253562" },
      legalName: "Outdoor Classroom CIC",
      legalForm: "cic_guarantee",
      website: "https://www.outdoor.org.uk",
      identifiers: [
        { scheme: "GB-COH", id: "08253562" },
        { scheme: "GB-CHC", id: "1117457" },
      ],
      status: { definition: "seuk", source: "360Giving data of A Foundation", fromDay: "2019-01-02" },
    });
    expect(found[0]?.description).toMatch(/^The charity provides/);
    expect(skips(rows)).toEqual([
      "3: recipientOrganization: no recipientOrganization",
      expect.stringMatching(/^4: the grant/),
      "5: a person, not an organisation",
    ]);
  });

  it("says in a sentence what was given, when and under which number", async () => {
    const recipient = { id: "GB-CHC-1117457", name: "Elm Centre", organisationType: "Registered charity" };
    const evidence = async (...grants: object[]) =>
      organisations(await read(threesixtygiving, JSON.stringify({ grants })))[0]?.status?.evidence;
    expect(await evidence(grant(recipient), grant(recipient, { awardDate: "2012-07-31" }))).toBe(
      "A Foundation gave it 2 grants, the last on 10 June 2015, under charity number 1117457. Its kind, as the funder has it: Registered charity.",
    );
    expect(await evidence(grant({ ...recipient, organisationType: "" }, { awardDate: "2012-07-31" }))).toBe(
      "A Foundation gave it a grant on 31 July 2012 under charity number 1117457.",
    );
    expect(await evidence(grant({ ...recipient, id: "GB-SC-SC012345", organisationType: "" }, { awardDate: "2012-07-31" }))).toBe(
      "A Foundation gave it a grant on 31 July 2012 under Scottish charity number SC012345.",
    );
  });

  it("does not show at first whom it calls closed, and says that it is the list that does", async () => {
    const recipient = { id: "GB-COH-08253562", name: "Elm Catering", organisationType: "Company Limited by Guarantee" };
    const grants = [
      grant({ ...recipient, name: "Elm Catering (now closed)" }),
      grant({ ...recipient, id: "GB-COH-08253563", organisationType: "Converted/Closed" }),
      grant({ ...recipient, id: "GB-COH-08253564" }, { description: "Catering training. The company has since been dissolved." }),
      grant({ ...recipient, id: "GB-COH-08253565" }),
    ];
    const found = organisations(await read(threesixtygiving, JSON.stringify({ grants })));
    expect(found.map(({ publishable }) => (publishable.ok ? "ok" : publishable.rule))).toEqual([
      "said-closed",
      "said-closed",
      "said-closed",
      "ok",
    ]);
    expect(found[0]?.legalName).toBe("Elm Catering");
    expect(found.map(({ status }) => status?.status)).toEqual(Array(4).fill("register_confirmed"));
  });

  it.each([
    [
      "what the work is, without what the grant is for",
      ["The charity advises tenants in Leeds and Bradford. The grant will fund the salary of the Manager."],
      "The charity advises tenants in Leeds and Bradford.",
    ],
    [
      "a sentence that begins in the middle",
      ["supporting young carers and their families in Sandwell."],
      "Supporting young carers and their families in Sandwell.",
    ],
    [
      "the jobs that grants paid for, where nothing else tells of the work",
      ["the salary of the Children's Counsellor and rent", "salary costs of the Debt Adviser"],
      "A grant paid for its Children's Counsellor, Debt Adviser.",
    ],
    ["nothing, where the grants tell of nothing but money", ["the salary of the Chief Executive, rent and phone costs"], ""],
  ])("keeps of a grant's description %s", async (_, descriptions, about) => {
    const recipient = { id: "GB-CHC-1117457", name: "Elm Centre", charityNumber: "1117457" };
    const grants = descriptions.map((description) => grant(recipient, { description }));
    expect(organisations(await read(threesixtygiving, JSON.stringify({ grants })))[0]?.description).toBe(about);
  });

  it.each([
    ["a CSV", "id,name\n1,2\n", "JSON begins with { or ["],
    ["broken JSON", '{"grants": [{"id": 1}, {"id": ', "it stops being JSON after item 1"],
    ["other JSON", '{"releases": [{"id": 1}]}', 'it has no list "grants"'],
  ])("refuses %s", async (_, content, message) => {
    await expect(read(threesixtygiving, content)).rejects.toThrow(SourceFileError);
    await expect(read(threesixtygiving, content)).rejects.toThrow(message);
  });
});

describe("companies-house", () => {
  /** The published header: blanks before some names, and columns this importer does not read. */
  const columns =
    "CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.POBox,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin,DissolutionDate,IncorporationDate,Accounts.AccountCategory,SICCode.SicText_1,SICCode.SicText_2,SICCode.SicText_3,SICCode.SicText_4,URI, ConfStmtNextDueDate".split(
      ",",
    );
  const bakery = {
    CompanyName: "ST MARY'S BAKERY C.I.C.",
    CompanyNumber: "08253562",
    "RegAddress.AddressLine1": "1 HIGH STREET",
    "RegAddress.PostTown": "DUDLEY",
    "RegAddress.PostCode": "DY1 1AA",
    CompanyCategory: "Community Interest Company",
    CompanyStatus: "Active",
    IncorporationDate: "16/10/2012",
    "SICCode.SicText_1": "10710 - Manufacture of bread; manufacture of fresh pastry goods and cakes",
  };

  it("maps a community interest company", async () => {
    const [found] = organisations(await read(companiesHouse, csv(columns, [bakery])));
    expect(found).toMatchObject({
      source: { source: "companies-house", ref: "08253562" },
      legalName: "St Mary's Bakery C.I.C.",
      legalForm: "cic",
      identifiers: [{ scheme: "GB-COH", id: "08253562" }],
      place: "Dudley",
      postcode: "DY1 1AA",
      founded: "2012-10-16",
      sic: ["10710"],
      status: { status: "register_confirmed", definition: "seuk", source: "Companies House", fromDay: "2024-06-30" },
      publishable: { ok: true },
    });
    expect(found?.offerings.map((one) => one.sectorCode)).toContain("food.bakery");
  });

  it("leaves other companies out, and takes in without publishing what is closed or dormant", async () => {
    const rows = await read(
      companiesHouse,
      csv(columns, [
        { ...bakery, CompanyName: "BREAD LTD", CompanyCategory: "Private Limited Company" },
        { ...bakery, CompanyStatus: "Liquidation" },
        { ...bakery, "Accounts.AccountCategory": "DORMANT" },
        { ...bakery, CompanyNumber: "none" },
        { ...bakery, CompanyCategory: "Registered Society", CompanyName: "BREAD SOCIETY LIMITED", CompanyNumber: "RS007390" },
      ]),
    );
    expect(rows.filter((row) => "ignored" in row)).toHaveLength(1);
    expect(organisations(rows).map((row) => (row.publishable.ok ? "ok" : row.publishable.rule))).toEqual(["closed", "dormant", "ok"]);
    expect(organisations(rows)[0]?.status?.status).toBe("lapsed");
    expect(skips(rows)).toEqual(['5: "none" is no company number']);
  });
});
