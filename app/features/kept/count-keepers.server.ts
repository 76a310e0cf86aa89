/** In SQL, `@id` the supplier: how many buyers keep it, on whatever list. Who they are is nobody's to know. */
export const KEEPERS = `(select count(distinct l.organisation_id) from kept_suppliers k join kept_lists l on l.id = k.list_id
  where k.supplier_id = @id and l.organisation_id <> @id)`;
