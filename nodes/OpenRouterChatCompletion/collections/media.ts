import type { INodeProperties } from 'n8n-workflow';

import { choice, text } from '../../shared/parameters/declare';

const withPictures = { modalities: ['image'] };
const withSound = { modalities: ['audio'] };

/** Pictures and sound in the answer, by models that can (spec: modalities, image_config; guide: audio). */
export const media: INodeProperties[] = [
	{
		displayName: 'Answer With',
		name: 'modalities',
		type: 'multiOptions',
		options: [
			{ name: 'Audio', value: 'audio', description: 'Spoken words, as a file' },
			{ name: 'Images', value: 'image', description: 'Pictures, as files' },
			{ name: 'Text', value: 'text', description: 'Written words' },
		],
		default: ['text', 'image'],
		description: 'What the answer consists of; files go into the binary fields of the item',
		routing: { send: { type: 'body', property: 'modalities' } },
	},
	choice(
		{
			label: 'Audio Format',
			name: 'audioFormat',
			field: 'audio.format',
			description: 'The file type of spoken answers; some models know only one',
			show: withSound,
		},
		{ flac: 'FLAC', mp3: 'MP3', opus: 'Opus', pcm16: 'PCM (Given Out as WAV)', wav: 'WAV' },
		'pcm16',
	),
	text(
		{
			label: 'Audio Voice',
			name: 'audioVoice',
			field: 'audio.voice',
			description: 'Who speaks; the model’s page lists the names',
			placeholder: 'alloy',
			show: withSound,
		},
		'alloy',
	),
	text({
		label: 'Images: Aspect Ratio',
		name: 'imageAspectRatio',
		field: 'image_config.aspect_ratio',
		description: 'Width to height of pictures in the answer',
		placeholder: '16:9',
		show: withPictures,
	}),
	text({
		label: 'Images: Quality',
		name: 'imageQuality',
		field: 'image_config.quality',
		description: 'How detailed pictures in the answer are, in the model’s own words',
		placeholder: 'high',
		show: withPictures,
	}),
	text({
		label: 'Images: Size',
		name: 'imageSize',
		field: 'image_config.image_size',
		description: 'How large pictures in the answer are, in the model’s own words',
		placeholder: '2K',
		show: withPictures,
	}),
];
