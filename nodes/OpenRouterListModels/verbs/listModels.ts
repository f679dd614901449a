import type { RequestDraft } from '../../shared/contract/http';
import { modelFilters } from '../../shared/mapping/filterModels';
import { simplifyModel } from '../../shared/mapping/simplifyModel';
import { sortModels } from '../../shared/mapping/sortModels';
import { readList, readModel } from '../../shared/wire/catalogue';
import { estimated, tokenCounts } from '../estimate';
import { nextRequest } from '../catalogue/nextRequest';
import { selectModels } from '../catalogue/selectModels';
import { selectionHints } from '../catalogue/selectionHints';
import { entered, isRaw, limited, type Verb } from '../verb';

/** `GET /models`: the catalogue through every filter, sorted and cut to the limit. */
export const listModels: Verb = {
	request(values) {
		const checked = entered(values);
		// Only to refuse a date that is none before anything is sent.
		modelFilters(checked);
		// The API knows no `zdr=false`, so a declaration cannot say this one.
		const query: RequestDraft['query'] = checked['zdr'] === true ? { zdr: true } : {};
		return { method: 'GET', path: '/models', query };
	},
	read(body) {
		const entries = readList(body);
		const models = entries.flatMap((entry) => {
			const model = readModel(entry);
			return model === undefined ? [] : [{ entry, model }];
		});
		return { entries, models };
	},
	followUp: nextRequest,
	output(delivered, values) {
		const tokens = tokenCounts(values);
		const { kept } = selectModels(delivered, values);
		const sorted = sortModels(kept, entered(values)['sort'], tokens);
		return limited(sorted, values).map(({ entry, model }) => ({
			json: isRaw(values)
				? entry
				: { ...simplifyModel(model), ...estimated(model.pricing, tokens) },
		}));
	},
	hints: selectionHints,
};
