import { simplifyModel } from '../../shared/mapping/simplifyModel';
import { readModel, readRecord } from '../../shared/wire/catalogue';
import { estimated, tokenCounts } from '../estimate';
import { modelAddress } from '../modelAddress';
import { isRaw, type Verb } from '../verb';

/** `GET /model/{author}/{slug}`: one model; the API resolves aliases and variants. */
export const getModel: Verb = {
	request(values) {
		const { model, path } = modelAddress(values);
		return { method: 'GET', path: `/model/${path}`, model };
	},
	read: (body) => ({ entries: [readRecord(body)] }),
	output: ({ reply }, values) =>
		reply.entries.map((entry) => {
			const model = readModel(entry);
			if (isRaw(values) || model === undefined) return { json: entry };
			return {
				json: { ...simplifyModel(model), ...estimated(model.pricing, tokenCounts(values)) },
			};
		}),
};
