/** Request fields no parameter fills, and why. docs/chat-completion.md shows the same table. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
	debug: 'For developers of OpenRouter clients; streams only',
	include_reasoning: 'Old name of Reasoning Enabled and Reasoning Exclude',
	max_tokens: 'Old name of Max Tokens’ field, max_completion_tokens',
	reasoning_effort: 'Short form of Reasoning Effort’s field, reasoning.effort',
	route: 'Replaced by Sort Across',
	stream_options: 'No effect any more',
	structured_outputs: 'OpenRouter Structured Extract is made for this',
	transforms: 'Old name of Context Compression',
	usage: 'No effect any more; usage always comes',
	x_search_filter: 'Of one provider only, and not specified',
	'image_config.*':
		'Other keys than aspect ratio, quality and size: each model has its own; OpenRouter Image Generate knows them',
	'trace.*': 'Other keys than the five OpenRouter names: Metadata is for notes of your own',
	'plugins[]<id=auto-router>.cost_quality_tradeoff': 'Replaced by Auto Router Cost',
	'plugins[]<id=auto-beta-router>.cost_quality_tradeoff': 'Replaced by Auto Router Cost',
	'plugins[]<id=context-compression>.engine': 'There is only one',
	'plugins[]<id=file-parser>.enabled': 'Reading PDFs cannot be done without',
	'plugins[]<id=fusion>.enabled': 'Choosing the model openrouter/fusion is what turns it on',
	'plugins[]<id=fusion>.tools': 'Tools inside a tool',
	'plugins[]<id=pareto-router>.enabled':
		'Choosing the model openrouter/pareto-code is what turns it on',
	'plugins[]<id=web>.max_uses': 'The plugin searches once',
	'plugins[]<id=web>.mode': 'Web Search has it; the plugin is the older way',
	'plugins[]<id=web>.user_location': 'Web Search has it; the plugin is the older way',
	'response_format<type=grammar>': 'Grammars: hardly any model takes them',
	'response_format<type=json_schema>': 'OpenRouter Structured Extract is made for this',
	'response_format<type=python>': 'Hardly any model takes it',
	'tools[]<type=openrouter:advisor>.parameters.name': 'Only needed with several advisors',
	'tools[]<type=openrouter:advisor>.parameters.reasoning.max_tokens':
		'Advisor Reasoning Effort says the same',
	'tools[]<type=openrouter:advisor>.parameters.stream': 'Nobody watches the advisor',
	'tools[]<type=openrouter:bash>.parameters.environment<type=container_auto>':
		'Without Bash Container ID this is what happens',
	'tools[]<type=openrouter:files>.parameters': 'There are none',
	'tools[]<type=openrouter:fusion>.parameters.cache_control':
		'Belongs to single messages, which are not seen here',
	'tools[]<type=openrouter:fusion>.parameters.reasoning.max_tokens':
		'Fusion Reasoning Effort says the same',
	'tools[]<type=openrouter:fusion>.parameters.tools': 'Tools inside a tool',
	'tools[]<type=openrouter:image_generation>.parameters.*':
		'Other keys than those in the form: each model has its own',
	'tools[]<type=openrouter:subagent>.parameters.inherit_functions':
		'Functions of a workflow run here, not at OpenRouter',
	'tools[]<type=openrouter:subagent>.parameters.inherited_function_names':
		'Functions of a workflow run here, not at OpenRouter',
	'tools[]<type=openrouter:subagent>.parameters.name': 'Only needed with several subagents',
	'tools[]<type=openrouter:subagent>.parameters.reasoning.max_tokens':
		'Subagent Reasoning Effort says the same',
	'tools[]<type=openrouter:subagent>.parameters.tools': 'Tools inside a tool',
	'tools[]<type=openrouter:web_search>.parameters.user_location.type': 'There is only one',
	'tools[]<type=web_search|web_search_2025_08_26|web_search_preview|web_search_preview_2025_03_11>':
		'Other names of Web Search',
};
