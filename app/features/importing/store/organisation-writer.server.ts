import { createHash } from "node:crypto";
import { wasLookedAt } from "#app/features/organisations/checking/was-looked-at.server.ts";
import { presentIdentity, withGivenFor } from "#app/features/organisations/identity/identity.server.ts";
import { sameIdentity, sameNumbers } from "#app/features/organisations/identity/same-identity.ts";
import { isLegalFormCode } from "#app/features/organisations/legal-forms.ts";
import { nameKey } from "#app/features/organisations/names.ts";
import { freeSlug, slugOf } from "#app/platform/free-slug.ts";
import type { Database } from "#db/client.ts";
import { sourceWords } from "../derive/source-words.ts";
import type { DerivedOffering, ImportedOrganisation } from "../model.ts";
import { mergedLegalForm, mergedOfferings, mergedProvisions, mergedPublication } from "./merge-rules.ts";
import { type Locate, locator } from "./positions.server.ts";
import { completeness, kindOf, textsOf } from "./profile-figures.ts";
import { prepareStatements, type Statements, type StoredOffering, type StoredOrganisation } from "./statements.server.ts";

type Outcome = "imported" | "merged" | "updated" | "unchanged";
export interface Written {
  outcome: Outcome;
  organisationId: number;
  /** Whether anything a reader or the search sees has changed. */
  changed: boolean;
  /** Of a new one: who wears its name at its postcode, and is nobody that anybody has checked. */
  apartFrom?: number;
}

/** Whether what was given under the stored names goes on for the new ones, as far as names tell. */
function sameNames(stored: StoredOrganisation, next: StoredOrganisation): boolean {
  return sameIdentity({ ...stored, numbers: "[]" }, { ...next, numbers: "[]" });
}

/** Whether a list of numbers (JSON) holds nothing but those of a row. */
function onlyFrom(present: string, row: readonly string[]): boolean {
  return (JSON.parse(present) as string[]).every((number) => row.includes(number));
}

/** Writes imported organisations, one at a time, inside the caller's transaction. */
export class OrganisationWriter {
  private readonly db: Database;
  private readonly sql: Statements;
  private readonly locate: Locate;
  private readonly now: number;
  /** Words of the site's own addresses. */
  private readonly reserved: ReadonlySet<string>;

  constructor(db: Database, now: Date, reserved: ReadonlySet<string>) {
    this.db = db;
    this.reserved = reserved;
    this.sql = prepareStatements(db);
    this.locate = locator(db);
    this.now = now.getTime();
  }

  /** Brings one row in: nothing when it was read before just so, else into the organisation it belongs to, else as a new one. */
  write(row: ImportedOrganisation): Written {
    const hash = createHash("sha256").update(JSON.stringify(row)).digest("base64url");
    const ref = this.sql.refOf.get(row.source.source, row.source.ref);
    if (ref?.hash === hash) return { outcome: "unchanged", organisationId: ref.id, changed: false };
    const known = ref?.id ?? this.findByNumber(row);
    const namesakes = known === null ? this.namesakes(row) : [];
    const id = known ?? namesakes.find((one) => !this.isUnlooked(one));
    if (id === undefined) {
      const written: Written = { outcome: "imported", organisationId: this.create(row, hash), changed: true };
      return namesakes[0] === undefined ? written : { ...written, apartFrom: namesakes[0] };
    }
    const changed = this.merge(id, row);
    const said = this.putRef(id, row, hash);
    return { outcome: ref ? "updated" : "merged", organisationId: id, changed: changed || said };
  }

  /** The organisation this row is about: by identifier, or by the id a sister source shares. */
  private findByNumber(row: ImportedOrganisation): number | null {
    for (const identifier of row.identifiers) {
      const found = this.sql.byIdentifier.get(identifier.scheme, identifier.id);
      if (found) return found.id;
    }
    for (const other of row.sameAs) {
      const found = this.sql.refOf.get(other.source, other.ref);
      if (found) return found.id;
    }
    return null;
  }

  /**
   * Those of its name at its postcode that no register numbers apart from it. A name is what anybody can give themselves: of
   * people here it goes for them only when somebody has looked who they are (`isUnlooked`).
   */
  private namesakes(row: ImportedOrganisation): number[] {
    const { postcode, source } = row;
    if (postcode === null) return [];
    const keys = [row.legalName, row.tradingName].map((name) => (name === null ? "" : nameKey(name))).filter((key) => key !== "");
    return keys
      .flatMap((key) => this.sql.byName.all(key, postcode, source.source))
      .map(({ id }) => id)
      .filter((id) => !this.contradicts(id, row));
  }

  /** Whether people here speak for it, and nobody has looked whether they are who they say. */
  private isUnlooked(id: number): boolean {
    return this.sql.stored.get(id)?.spokenFor === 1 && !wasLookedAt({ db: this.db }, id);
  }

  /** Two bodies of one name at one address are two when a register numbers them apart. */
  private contradicts(id: number, row: ImportedOrganisation): boolean {
    const known = this.sql.identifiersOf.all(id);
    return row.identifiers.some((own) => known.some((one) => one.scheme === own.scheme && one.id !== own.id));
  }

  private create(row: ImportedOrganisation, hash: string): number {
    const located = this.locate(row);
    const texts = textsOf(row.description);
    const id = Number(
      this.sql.insertOrganisation.run({
        slug: this.addressFor(row.tradingName ?? row.legalName, row.place),
        legalName: row.legalName,
        tradingName: row.tradingName,
        nameKey: nameKey(row.legalName),
        legalForm: row.legalForm,
        website: row.website,
        addressLine: row.addressLine,
        place: row.place,
        postcode: row.postcode,
        ...located,
        published: row.publishable.ok ? 1 : 0,
        unpublishedReason: row.publishable.ok ? null : row.publishable.reason,
        now: this.now,
      }).lastInsertRowid,
    );
    this.sql.insertProfile.run({
      id,
      ...texts,
      beneficiaries: JSON.stringify(row.beneficiaries),
      provisions: JSON.stringify(row.provisions ?? {}),
      turnoverBand: row.turnoverBand,
      founded: row.founded,
      completeness: completeness({ ...texts, ...row, located, offerings: row.offerings }),
      confirmedAt: this.readAt(row),
      now: this.now,
    });
    this.addOfferings(id, row.offerings);
    for (const identifier of row.identifiers) this.sql.addIdentifier.run(id, identifier.scheme, identifier.id);
    if (row.status !== null) this.sql.firstStatus.run({ id, ...row.status, now: this.now });
    this.putRef(id, row, hash);
    return id;
  }

  /** Fills what is missing; the source an organisation first came from may also correct what it said. */
  private merge(id: number, row: ImportedOrganisation): boolean {
    const stored = this.sql.stored.get(id);
    if (!stored || stored.spokenFor) {
      // Whoever gives themselves one number of a body gets none of its others for it.
      const isOwnWord = this.sql.foundedHere.get(String(id)) !== undefined && !wasLookedAt({ db: this.db }, id);
      const added = isOwnWord || this.contradicts(id, row) ? 0 : this.addIdentifiers(id, row);
      return this.carryStatuses(id, row, { owns: false, added, kept: true }) || added > 0;
    }
    const identifiersAdded = this.addIdentifiers(id, row);

    const refs = this.sql.refsOf.all(id);
    const owns = refs[0]?.source === row.source.source && refs[0].ref === row.source.ref;
    const next = this.mergedFields(stored, row, owns);
    const offerings = mergedOfferings(this.sql.offeringsOf.all(id), row.offerings, owns && refs.length === 1);
    const different = (Object.keys(next) as (keyof StoredOrganisation)[]).some((key) => next[key] !== stored[key]);
    const changedIdentity = sameNames(stored, next) ? 0 : 1;
    if (different) this.sql.updateOrganisation.run({ ...next, changedIdentity, now: this.now });
    const carried = this.carryStatuses(id, row, { owns, added: identifiersAdded, kept: false });
    const statusAdded = this.addStatus(id, row) || carried;
    if (offerings) {
      this.sql.deleteOfferings.run(id);
      this.addOfferings(id, offerings);
    }
    if (!different && !offerings && !statusAdded && identifiersAdded === 0) return false;
    const located = { lat: next.lat, lng: next.lng };
    const kept = this.sql.offeringsOf.all(id);
    const identifiers = this.sql.identifiersOf.all(id);
    if (!different) this.sql.updateOrganisation.run({ ...next, changedIdentity: 0, now: this.now });
    this.sql.updateProfile.run({
      ...next,
      completeness: completeness({ ...next, located, offerings: kept, identifiers, beneficiaries: JSON.parse(next.beneficiaries) }),
      confirmedAt: this.readAt(row),
      now: this.now,
    });
    return true;
  }

  private mergedFields(stored: StoredOrganisation, row: ImportedOrganisation, owns: boolean): StoredOrganisation {
    const pick = <T>(known: T, told: T): T =>
      told === null || told === "" ? known : owns || known === null || known === "" ? told : known;
    const legalName = pick(stored.legalName, row.legalName);
    const knownForm = isLegalFormCode(stored.legalForm) ? stored.legalForm : "unknown";
    const postcode = pick(stored.postcode, row.postcode);
    const better = postcode !== stored.postcode || stored.lat === null;
    const located = better ? this.locate({ postcode, position: row.position, place: row.place ?? stored.place }) : null;
    const texts = textsOf(row.description);
    const textsTold = texts.summary !== "" && (owns || stored.summary === "");
    const { published, reason } = mergedPublication(
      { published: stored.published === 1, reason: stored.unpublishedReason },
      row.publishable,
      owns && this.sql.closedElsewhere.get(stored.id, row.status?.source ?? "") === undefined,
    );
    return {
      ...stored,
      legalName,
      tradingName: pick(stored.tradingName, row.tradingName),
      nameKey: nameKey(legalName),
      legalForm:
        owns && row.legalForm !== "unknown" ? mergedLegalForm(row.legalForm, knownForm) : mergedLegalForm(knownForm, row.legalForm),
      website: pick(stored.website, row.website),
      addressLine: pick(stored.addressLine, row.addressLine),
      place: pick(stored.place, row.place),
      postcode,
      ...(located && located.lat !== null ? located : {}),
      published: published ? 1 : 0,
      unpublishedReason: reason,
      ...(textsTold ? texts : {}),
      beneficiaries:
        stored.beneficiaries === "[]" || (owns && row.beneficiaries.length > 0) ? JSON.stringify(row.beneficiaries) : stored.beneficiaries,
      provisions: mergedProvisions(stored.provisions, row.provisions, owns),
      turnoverBand: pick(stored.turnoverBand, row.turnoverBand),
      founded: pick(stored.founded, row.founded),
    };
  }

  private addOfferings(id: number, offerings: readonly (DerivedOffering | StoredOffering)[]): void {
    offerings.forEach((one, position) => {
      this.sql.insertOffering.run(
        id,
        one.sectorCode,
        one.title,
        one.description,
        kindOf(one.sectorCode),
        one.derivedFrom,
        one.strength,
        position,
      );
    });
  }

  /** Keeps what was read. True when the source says something else of its work than before. */
  private putRef(id: number, row: ImportedOrganisation, hash: string): boolean {
    const { source, ref } = row.source;
    const words = sourceWords(row);
    const before = this.sql.wordsOf.get(source, ref) ?? "";
    this.sql.putRef.run(id, source, ref, hash, this.now, words);
    return words !== before;
  }

  private addIdentifiers(id: number, row: ImportedOrganisation): number {
    let added = 0;
    for (const identifier of row.identifiers) added += this.sql.addIdentifier.run(id, identifier.scheme, identifier.id).changes;
    return added;
  }

  /**
   * A body keeps its number when it takes another name. Where a register gives the present name for a number that a status
   * was given for, that status goes on for this name: a number that came in later says nothing of it. So it does where the
   * source that the profile comes from (`owns`) renames it, and where registers bring the first numbers (`added`) to a name
   * that stands: of a profile that its own people keep (`kept`), one that gives this very name. True when anything did.
   */
  private carryStatuses(id: number, row: ImportedOrganisation, how: { owns: boolean; added: number; kept: boolean }): boolean {
    const found = this.sql.identityOf.get(id);
    if (found === undefined || (found.identityChangedAt === null && how.added === 0)) return false;
    const present = presentIdentity(found);
    const numbers = row.identifiers.map(({ scheme, id: number }) => `${scheme}:${number}`);
    const told = { legalName: row.legalName, tradingName: row.tradingName, numbers: present.numbers };
    const saysName = sameIdentity(told, present);
    const checked = this.sql.checkedOf.all(id).map(withGivenFor);
    const held = checked.filter((one) => sameIdentity(one.givenFor, present));
    const goesOn = ({ givenFor }: (typeof checked)[number]): boolean => {
      const first = how.added > 0 && givenFor.numbers === "[]" && onlyFrom(present.numbers, numbers);
      if (first && (saysName || !how.kept) && sameIdentity({ ...givenFor, numbers: present.numbers }, present)) return true;
      if (!saysName || !(sameNumbers(givenFor.numbers, present.numbers, present.formerNumbers) || (first && how.owns))) return false;
      return how.owns || (JSON.parse(givenFor.numbers) as string[]).some((number) => numbers.includes(number));
    };
    let carried = 0;
    for (const one of checked) {
      if (held.includes(one) || !goesOn(one)) continue;
      if (held.some((other) => other.status === one.status && other.source === one.source && other.fromDay === one.fromDay)) continue;
      carried += this.sql.carryStatus.run(this.now, one.id).changes;
    }
    return carried > 0;
  }

  private addStatus(id: number, row: ImportedOrganisation): boolean {
    return row.status !== null && this.sql.insertStatus.run({ id, ...row.status, now: this.now }).changes > 0;
  }

  private readAt(row: ImportedOrganisation): number {
    return row.status === null ? this.now : Date.parse(`${row.status.fromDay}T00:00:00Z`);
  }

  /** By its name, then with its place, then with a number. */
  private addressFor(name: string, place: string | null): string {
    const base = slugOf(name, 80) || "organisation";
    const placed = place === null ? base : slugOf(`${base} ${place}`, 100);
    return freeSlug([base, placed], (slug) => this.reserved.has(slug) || this.sql.slugTaken.get(slug) !== undefined);
  }
}
