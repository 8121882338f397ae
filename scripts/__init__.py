"""What is done around the plugin: checking, packing, translating, running. Nothing here is shipped."""
