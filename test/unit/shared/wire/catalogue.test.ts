import {
	readList,
	readModel,
	readModels,
	readProviders,
	readRecord,
} from '../../../../nodes/shared/wire/catalogue';
import { detailsThrownBy } from '../../support/thrown';

describe('readModels', () => {
	it('a full entry: kept with every member, also those nobody reads', () => {
		const entry = {
			id: 'a/1',
			name: 'Author: One',
			created: 1_700_000_000,
			context_length: 8000,
			pricing: { prompt: '0.000001', completion: '0.000002' },
			architecture: { input_modalities: ['text'], output_modalities: ['text'] },
			supported_parameters: ['seed'],
			hugging_face_id: null,
		};
		expect(readModels({ data: [entry] })).toEqual([entry]);
	});

	it('entries that cannot be understood: left out, the others stay', () => {
		const data = [null, 7, { name: 'no id' }, { id: 5 }, { id: 'a/1' }];
		expect(readModels({ data })).toEqual([{ id: 'a/1' }]);
	});

	it('members of other types: absent, the model stays', () => {
		const entry = {
			id: 'a/1',
			name: 7,
			created: 'yesterday',
			context_length: null,
			pricing: 'free',
			architecture: [],
			supported_parameters: 'seed',
		};
		expect(readModel(entry)).toEqual({ id: 'a/1', context_length: null });
	});

	it('supported parameters as a map: their names', () => {
		const entry = { id: 'a/1', supported_parameters: { size: {}, quality: {} } };
		expect(readModel(entry)).toEqual({ id: 'a/1', supported_parameters: ['size', 'quality'] });
	});

	it('texts and others in a list: the texts', () => {
		const entry = { id: 'a/1', supported_parameters: ['seed', 7, null] };
		expect(readModel(entry)).toEqual({ id: 'a/1', supported_parameters: ['seed'] });
	});
});

describe('readProviders', () => {
	it('entries with name and slug: kept whole, others left out', () => {
		const anvil = { name: 'Anvil', slug: 'anvil', privacy_policy_url: null };
		expect(readProviders({ data: [anvil, { name: 'Bolt' }, 'x'] })).toEqual([anvil]);
	});
});

describe('lists and records', () => {
	it.each([{}, { data: null }, { data: {} }, { data: 'x' }])('%j for a list: malformed', (body) => {
		const expected = { kind: 'malformed', cause: 'The answer holds no list', retryable: true };
		expect(detailsThrownBy(() => readList(body))).toEqual(expected);
		expect(detailsThrownBy(() => readModels(body))).toEqual(expected);
		expect(detailsThrownBy(() => readProviders(body))).toEqual(expected);
	});

	it.each([{}, { data: null }, { data: [] }, { data: 'x' }])('%j for one: malformed', (body) => {
		expect(detailsThrownBy(() => readRecord(body))).toEqual({
			kind: 'malformed',
			cause: 'The answer holds no data',
			retryable: true,
		});
	});

	it('a list and a record: as they are', () => {
		expect(readList({ data: [{ a: 1 }, 'x', null] })).toEqual([{ a: 1 }]);
		expect(readRecord({ data: { usage: 0 } })).toEqual({ usage: 0 });
	});
});
