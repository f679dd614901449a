import { createLookUpFacts } from '../../../../nodes/shared/runner/modelFacts';
import { fakeHost, refusal, reply } from '../../support/fakeHost';

const IMAGES = { path: '/images/models' } as const;
const ALL = { path: '/models', query: { output_modalities: 'all' } } as const;

describe('createLookUpFacts, two lists', () => {
	it('a model of the first list: the second is not asked', async () => {
		const host = fakeHost([reply(200, { data: [{ id: 'a/1' }] })]);
		const facts = await createLookUpFacts(host, [IMAGES, ALL])(['a/1']);
		expect(facts.get('a/1')?.listedIn).toBe('/images/models');
		expect(host.requests).toHaveLength(1);
	});

	it('a model of the second list, of two items: each list is asked once', async () => {
		const host = fakeHost([
			reply(200, { data: [{ id: 'a/1', supported_parameters: { seed: { type: 'boolean' } } }] }),
			reply(200, { data: [{ id: 'b/2', architecture: { output_modalities: ['image'] } }] }),
		]);
		const lookUp = createLookUpFacts(host, [IMAGES, ALL]);
		await lookUp(['a/1', 'b/2']);
		const facts = await lookUp(['a/1', 'b/2:free']);
		expect(host.requests.map(({ url }) => url.replace(/^.*\/v1/, ''))).toEqual([
			'/images/models',
			'/models',
		]);
		expect(facts.get('a/1')).toMatchObject({
			supportedParameters: ['seed'],
			entry: { supported_parameters: { seed: { type: 'boolean' } } },
		});
		expect(facts.get('b/2:free')).toMatchObject({
			listedIn: '/models',
			outputModalities: ['image'],
		});
	});

	it('lists that cannot be had: nothing is known', async () => {
		const host = fakeHost([refusal(404, 'no such page'), refusal(404, 'no such page')]);
		expect(await createLookUpFacts(host, [IMAGES, ALL])(['a/1'])).toEqual(new Map());
	});
});
