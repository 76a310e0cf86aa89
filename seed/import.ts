import { runImport } from "#app/features/importing/command.server.ts";
import { RESERVED_WORDS } from "#app/reserved-words.ts";

process.exitCode = await runImport(process.argv.slice(2), RESERVED_WORDS);
