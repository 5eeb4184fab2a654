"""Scripts as versions: their texts, what changed in words, what each version was scored."""
