//! The folders that are registries, as the build script embeds them: name of a file without its end, content.

include!(concat!(env!("OUT_DIR"), "/registries.rs"));
