import { handleCredits } from '../account/handleCredits';
import { handleGeneration } from '../account/handleGeneration';
import { handleKey } from '../account/handleKey';
import { handleTranscription } from '../audio/handleTranscription';
import { handleModel, handleModelEndpoints } from '../catalogue/handleModel';
import {
	handleCount,
	handleEmbeddingModels,
	handleModels,
	handleProviders,
	handleUserModels,
} from '../catalogue/handleModels';
import { handleChat } from '../chat/handleChat';
import { chatRequest } from '../contract/chatRequest';
import { generationQuery, noQuery } from '../contract/endpoints';
import { imageRequest } from '../contract/imageRequest';
import { countQuery, modelsQuery, pageQuery } from '../contract/modelsQuery';
import { handleImageEndpoints, handleImageModels } from '../images/handleImageModels';
import { handleImages } from '../images/handleImages';
import { inference, keyed, open, type Route } from './routeKinds';

/** Everything the sandbox answers below its base URL. */
export const ROUTES: readonly Route[] = [
	inference(/^\/chat\/completions$/, chatRequest, handleChat),
	inference(/^\/images$/, imageRequest, handleImages),
	{
		method: 'POST',
		path: /^\/audio\/transcriptions$/,
		needsKey: true,
		isInference: true,
		run: handleTranscription,
	},
	open(/^\/models$/, modelsQuery, handleModels),
	open(/^\/models\/count$/, countQuery, handleCount),
	keyed(/^\/models\/user$/, pageQuery, handleUserModels),
	open(/^\/models\/[^/]+\/[^/]+\/endpoints$/, noQuery, handleModelEndpoints),
	open(/^\/model\/[^/]+\/[^/]+$/, noQuery, handleModel),
	open(/^\/embeddings\/models$/, pageQuery, handleEmbeddingModels),
	open(/^\/images\/models$/, noQuery, handleImageModels),
	open(/^\/images\/models\/[^/]+\/[^/]+\/endpoints$/, noQuery, handleImageEndpoints),
	open(/^\/providers$/, noQuery, handleProviders),
	keyed(/^\/key$/, noQuery, handleKey),
	keyed(/^\/credits$/, noQuery, handleCredits),
	keyed(/^\/generation$/, generationQuery, handleGeneration),
];
