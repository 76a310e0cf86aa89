/** Whether it stands in the directory, said of a loaded row: the same as `listed` in `db/shown.ts` says of one in the database. */
export function isListed(organisation: { isSupplier: boolean; published: boolean }): boolean {
  return organisation.isSupplier && organisation.published;
}
