/**
 * Whether an error says that nothing can be written just now: the disk is full or fails, the database is read-only or
 * held by another process for long. SQLite's codes and the system's, also as the cause of a wrapped error.
 */
export function cannotSave(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ("code" in at && CODES.test(String(at.code))) return true;
  }
  return false;
}

const CODES = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED)(_.*)?|ENOSPC|EDQUOT|EROFS|EIO)$/;

export const CANNOT_SAVE =
  "The site can read but not save. What was saved before is kept; nothing of this was. Go back, where what you wrote is still in the form, and send it again in a few minutes.";
