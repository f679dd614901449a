/** Import before n8n-core, which reads these when it is loaded. */
import { tmpdir } from 'node:os';
import path from 'node:path';

const worker = process.env.JEST_WORKER_ID ?? '0';

process.env.N8N_USER_FOLDER ??= path.join(tmpdir(), `openrouter-suite-engine-${worker}`);
process.env.N8N_ENCRYPTION_KEY ??= 'engine-tests';
process.env.N8N_LOG_LEVEL ??= 'silent';
process.env.N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS ??= 'false';
